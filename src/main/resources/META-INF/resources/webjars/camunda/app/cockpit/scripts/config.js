// Where supervisors watch the running cases, under the product's name, in Chinese.
export default {
  app: {
    vendor: 'UnionCare 工会帮扶',
    name: '流程监控'
  },
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  dateFormat: {
    monthName: 'M月',
    day: 'D',
    abbr: 'YYYY年M月D日 HH:mm',
    short: 'YYYY-MM-DD',
    normal: 'YYYY年M月D日 HH:mm',
    long: 'YYYY年M月D日 dddd HH:mm'
  },
  customScripts: ['../unioncare/shell', '../unioncare/history', '../unioncare/present-step'],
  // Would otherwise ask for a page of the engine that is not part of this product.
  disableWelcomeMessage: true
};
