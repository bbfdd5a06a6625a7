/** Source of a pattern for one word on how something was tested: "5-shot", "zero-shot", "CoT", "pass@1", "avg@64", "no tools". */
export const TEST_SETTING =
  '\\d{1,3}-shots?|zero-shot|few-shot|(?:pass|maj|cons|avg|acc|mean|best)@\\d+|CoT|(?:no|with|without|w/o?) (?:tools|CoT|thinking)';
