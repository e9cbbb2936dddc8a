package cn.unioncare.workflow.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Tells versions by what the engine holds of them. */
final class Versions {

    private Versions() { }

    static Version of(ProcessDefinition definition, ProcessEngine engine) {
        try (InputStream model = engine.getRepositoryService().getProcessModel(definition.getId())) {
            return new Version(definition.getVersion(), NewModel.digestOf(model.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
