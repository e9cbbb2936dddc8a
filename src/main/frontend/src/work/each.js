/**
 * Does the same for several cases, one after the other: each is a request and a record of its own, so that one that is
 * refused harms no other.
 *
 * @template T
 * @param {T[]} items
 * @param {(item: T) => Promise<void>} act throws a Problem where it is refused
 * @param {(done: {item: T, problem: Error|null}[], total: number) => void} onProgress
 * @param {() => boolean} [stopped] asked before each; those left over are told as not done
 * @returns {Promise<{item: T, problem: Error|null}[]>} one for each item, in order
 */
export async function each(items, act, onProgress, stopped = () => false) {
  const results = [];
  for (const item of items) {
    results.push({ item, problem: stopped() ? notDone() : await tried(act, item) });
    onProgress(results, items.length);
  }
  return results;
}

function notDone() {
  return Object.assign(new Error('已停止，本项未办理'), { detail: '已停止，本项未办理' });
}

async function tried(act, item) {
  try {
    await act(item);
    return null;
  } catch (problem) {
    return problem;
  }
}

/** What went wrong, in one line. */
export function reasonOf(problem) {
  const fields = (problem.errors ?? []).map(({ message }) => message).join('；');
  return fields || problem.detail || '未能完成，请稍后重试';
}
