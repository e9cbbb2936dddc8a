package cn.unioncare.nomination.programme;

import jakarta.validation.Valid;
import java.util.Optional;

/**
 * The stages that not every programme holds; each is a question of the model that this answers.
 *
 * @param memberAssembly 会员（代表）大会 is heard before anything else
 * @param helpedWorkers  the hardship workers whom the candidate helps sign, before the unit's publicity
 * @param unitConsent    organs of the candidate's own unit must consent before the nomination is handed in
 * @param basePublicity  the unit posts the nomination
 * @param consultation   the first reviewing tier hears other organs
 * @param finalPublicity the organiser posts the list of all
 */
public record Stages(
        Optional<@Valid Stage> memberAssembly,
        Optional<@Valid Stage> helpedWorkers,
        Optional<@Valid OrgansHeard> unitConsent,
        Optional<@Valid PublicityPlan> basePublicity,
        Optional<@Valid OrgansHeard> consultation,
        Optional<@Valid PublicityPlan> finalPublicity) { }
