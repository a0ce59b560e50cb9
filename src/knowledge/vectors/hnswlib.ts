type Hnswlib = typeof import('hnswlib-node');

let loading: Promise<Hnswlib | null> | undefined;

/** The native library, or null where it could not be compiled or loaded; loaded when first asked (10 ms). */
export function loadHnswlib(): Promise<Hnswlib | null> {
  loading ??= import('hnswlib-node').then(
    // A CommonJS module seen from an ES module has its exports below `default`.
    (loaded) => ('default' in loaded ? (loaded.default as Hnswlib) : loaded),
    () => null,
  );
  return loading;
}
