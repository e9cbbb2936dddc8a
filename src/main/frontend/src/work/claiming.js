import { api } from '../api.js';
import { progressOf } from './progress.js';

/**
 * Claims tasks, each by a request of its own. One alone needs no dialog unless it is refused.
 *
 * @returns {Promise<number>} how many were claimed
 */
export async function claimEach(items) {
  const { results } = await progressOf('批量签收', items,
    item => api.post(`/api/tasks/${encodeURIComponent(item.id)}/claim`), { quiet: items.length === 1, done: '已签收' });
  return results.filter(({ problem }) => !problem).length;
}
