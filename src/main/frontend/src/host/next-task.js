import { api } from '../api.js';

/**
 * The task to go on with: the next of one's own by due date.
 *
 * @param {string} taskId that has just been completed
 * @returns {Promise<{id: string, name: string, case: string}|null>}
 */
export async function nextAfter(taskId) {
  try {
    const { items } = await api.get('/api/tasks?scope=mine&sort=due&limit=2', { quiet: true });
    return items.find(({ id }) => id !== taskId) ?? null;
  } catch {
    // Without a next task the list is shown, which is what happens anyway.
    return null;
  }
}
