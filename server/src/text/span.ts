/** A stretch of text: UTF-16 offsets, end exclusive. What it counts from is said where it is held. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function shift(span: Span, by: number): Span {
  return by === 0 ? span : { start: span.start + by, end: span.end + by };
}

/** True when `offset` lies in the span or at its very end, where a cursor behind the last letter stands. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
