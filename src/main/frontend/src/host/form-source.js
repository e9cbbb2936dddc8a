/** Where a form comes from and goes to: a task's, or one that starts a case. */
export const taskSource = id => ({
  form: `/api/tasks/${encodeURIComponent(id)}/form`,
  draft: `/api/tasks/${encodeURIComponent(id)}/draft`,
  submit: `/api/tasks/${encodeURIComponent(id)}/complete`,
  claim: `/api/tasks/${encodeURIComponent(id)}/claim`,
});

/** What starts a case, as `GET /api/forms` names it. @param {{form: string, submit: string}} entry */
export const startSource = ({ form, submit }) => ({
  form: `/api/forms/${encodeURIComponent(form)}`, draft: `/api/forms/${encodeURIComponent(form)}/draft`, submit,
});
