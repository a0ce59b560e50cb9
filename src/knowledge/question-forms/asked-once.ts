/** The same, which knows its last answer: what form a question has is asked wherever it is ranked, weighed and answered. */
export function askedOnce<Form>(formOf: (question: string) => Form): (question: string) => Form {
  let last: { question: string; form: Form } | null = null;
  return (question) => {
    if (last?.question !== question) last = { question, form: formOf(question) };
    return last.form;
  };
}
