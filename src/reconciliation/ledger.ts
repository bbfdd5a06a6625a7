/** Things worked out once, under the name of the question and what it is asked about. */
export class Ledger {
  private readonly answers = new Map<string, Map<unknown, unknown>>();

  once<About, Answer>(question: string, about: About, work: (about: About) => Answer): Answer {
    let known = this.answers.get(question);
    if (known === undefined) this.answers.set(question, (known = new Map()));
    const found = known.get(about);
    if (found !== undefined || known.has(about)) return found as Answer;
    const answer = work(about);
    known.set(about, answer);
    return answer;
  }

  forget(): void {
    if (this.answers.size > 0) this.answers.clear();
  }
}
