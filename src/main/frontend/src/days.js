/** A day as the official papers write it. @param {string} iso such as 2021-05-06 */
export function day(iso) {
  const [year, month, date] = iso.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
