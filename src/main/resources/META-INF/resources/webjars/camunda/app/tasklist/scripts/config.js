// The engine's task list under the product's name, in Chinese.
export default {
  app: {
    vendor: 'UnionCare 工会帮扶',
    name: '任务办理'
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
  customScripts: ['../unioncare/shell', '../unioncare/tasklist'],
  // Would otherwise ask for a page of the engine that is not part of this product.
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '签收当前任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '转到工作列表'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '转到任务列表中的第一项'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '转到表单的第一个输入框'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '发起流程'
    }
  }
};
