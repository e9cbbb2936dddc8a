// The engine's start page under the product's name, in Chinese.
export default {
  app: {
    vendor: 'UnionCare 工会帮扶',
    name: '首页'
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
  customScripts: ['../unioncare/shell'],
  // Would otherwise ask for a page of the engine that is not part of this product.
  disableWelcomeMessage: true,
  // In the place of the engine's own handbook.
  links: [
    {
      label: '批量办理（手机版）',
      href: '../../../../work/',
      description: '我的待办、本组待认领、即将到期、已逾期、公示中'
    },
    {
      label: '个人信息权利',
      href: '../../../../rights/',
      description: '授权书、查阅、更正、到期销毁'
    }
  ]
};
