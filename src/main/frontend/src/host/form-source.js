/** Where a form comes from and goes to: a task's, or one that starts a case. */
export const taskSource = id => ({
  form: `/api/tasks/${encodeURIComponent(id)}/form`,
  draft: `/api/tasks/${encodeURIComponent(id)}/draft`,
  submit: `/api/tasks/${encodeURIComponent(id)}/complete`,
  claim: `/api/tasks/${encodeURIComponent(id)}/claim`,
});

/** The application, with which a case of archiving begins. */
export const applicationSource = {
  form: '/api/forms/application', draft: '/api/forms/application/draft', submit: '/api/hardship/applications',
};
