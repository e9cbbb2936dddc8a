import { csrfHeader } from '../api.js';
import { Problem } from '../problem.js';
import { signInAgain } from '../relogin.js';

/**
 * Uploads one file. XMLHttpRequest, because only it tells how far it has come.
 *
 * @param {File} file
 * @param {(part: number) => void} onProgress 0 to 1
 * @returns {{done: Promise<{id: string, name: string, type: string, size: number}>, cancel: () => void}} done fails
 *   with a Problem, whose status is -1 where it was cancelled
 */
export function upload(file, onProgress) {
  const running = { request: null, cancelled: false };
  const attempt = () => send(file, onProgress, running);
  const done = attempt().catch(async problem => {
    if (problem.status !== 401) {
      throw problem;
    }
    await signInAgain();
    return attempt();
  });
  return { done, cancel: () => {
    running.cancelled = true;
    running.request?.abort();
  } };
}

function send(file, onProgress, running) {
  return new Promise((resolve, reject) => {
    if (running.cancelled) {
      reject(new Problem({ status: -1, detail: '已取消' }));
      return;
    }
    const request = new XMLHttpRequest();
    running.request = request;
    request.open('POST', '/api/files');
    request.setRequestHeader('Accept', 'application/json');
    Object.entries(csrfHeader()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', event =>
      onProgress(event.lengthComputable ? event.loaded / event.total : 0));
    request.addEventListener('load', () => answered(request, resolve, reject));
    request.addEventListener('error', () => reject(new Problem({ status: 0, detail: '网络中断，上传未完成' })));
    request.addEventListener('abort', () => reject(new Problem({ status: -1, detail: '已取消' })));
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}

function answered(request, resolve, reject) {
  const told = json(request.responseText);
  if (request.status === 201 && told) {
    resolve(told);
    return;
  }
  const reason = told?.errors?.find(({ field }) => field === 'file')?.message ?? told?.detail;
  reject(new Problem({ ...told, status: request.status,
    detail: request.status === 413 ? '文件超过 10 MB，请压缩后再上传' : reason ?? '上传未成功，请重试' }));
}

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
