/** "(415) 555-0123", "+1 415-555-0123", "415.555.0123". */
export function isTelephoneNumber(text: string, at: number): boolean {
  TELEPHONE.lastIndex = at;
  return TELEPHONE.test(text);
}

export const TELEPHONE = /(?:\d{1,3}[ .-]\(?)?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?!\d)/y;
