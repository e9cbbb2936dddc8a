/** Only a convenience: the server looks at the content and decides. */
export const MAX_BYTES = 10 * 1024 * 1024;
export const MAX_FILES = 20;
const NAMES = /\.(jpe?g|png|pdf)$/i;

/**
 * @param {{name: string, size: number, type: string}} file
 * @param {number} already how many the form has
 * @returns {string} why it cannot be uploaded; empty where it can
 */
export function objection({ name, size, type }, already) {
  if (already >= MAX_FILES) {
    return `一份表单最多 ${MAX_FILES} 个附件`;
  }
  if (!NAMES.test(name) && !['image/jpeg', 'image/png', 'application/pdf'].includes(type)) {
    return '只能上传 JPG、PNG 图片或 PDF 文件';
  }
  if (size === 0) {
    return '文件是空的';
  }
  return size > MAX_BYTES ? `文件超过 10 MB（${sizeText(size)}），请压缩后再上传` : '';
}

/** @param {number} bytes */
export function sizeText(bytes) {
  if (!(bytes >= 0)) {
    return '';
  }
  if (bytes < 1024) {
    return `${bytes} B`;
  }
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
