/** What the server refused, or could not be asked (RFC 9457, in Chinese). */
export class Problem extends Error {

  /**
   * @param {{status?: number, title?: string, detail?: string, errors?: {field: string, message: string}[]}} told
   */
  constructor(told) {
    super(told.detail || told.title || '操作未能完成，请稍后重试');
    this.name = 'Problem';
    /** HTTP status; 0 where no answer came. */
    this.status = told.status ?? 0;
    this.title = told.title || '操作未完成';
    this.detail = this.message;
    /** Paths such as members[1].income, with a message each. */
    this.errors = told.errors ?? [];
  }

  /** Nobody answered: the network or the server is away. */
  static ofNetwork() {
    return new Problem({ status: 0, title: '网络异常', detail: '未能连接服务器，请检查网络后重试；所填内容仍在本页' });
  }

  /** @param {Response} response that is not in the two hundreds */
  static async of(response) {
    const told = await response.json().catch(() => ({}));
    return new Problem({ title: '操作未完成', detail: `服务器未能完成操作（${response.status}），请稍后重试`,
      ...told, status: response.status });
  }
}
