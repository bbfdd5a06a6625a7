/** The little of js-quantities that convert.ts uses; the package ships no types. */
declare module 'js-quantities' {
  interface Quantity {
    readonly scalar: number;
    to(unit: string | Quantity): Quantity;
    isCompatible(other: Quantity): boolean;
  }
  function Qty(scalar: number, unit: string): Quantity;
  export = Qty;
}
