import { absencesSection } from './absences.js';
import { messagesSection } from './messages.js';
import { passwordSection } from './password.js';
import { profileSection } from './profile.js';
import { reassignmentsSection } from './reassignments.js';
import { relativesSection } from './relatives.js';
import { sessionsSection } from './sessions.js';

/**
 * The page's sections from top to bottom. Each has a title and makes its content for who has signed in; content that is
 * null leaves the section out.
 *
 * @type {{title: string, open: (me: object) => Promise<Node|null>}[]}
 */
export const SECTIONS = [profileSection, absencesSection, reassignmentsSection, messagesSection, relativesSection, passwordSection,
  sessionsSection];
