/** A failure in the shape that OpenAI's clients read; without it all they show is "400 status code (no body)". */
export const openAiError = (problem: {
  status: number;
  code: string;
  detail: string;
  fix?: string | undefined;
}) => ({
  message: problem.fix ? `${problem.detail} ${problem.fix}` : problem.detail,
  type: problem.status >= 500 ? 'server_error' : 'invalid_request_error',
  param: null,
  code: problem.code,
});
