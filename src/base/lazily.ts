/**
 * Loads something when it is first asked for, and once. A load that fails is not kept: what hindered it may pass, such
 * as a lack of file descriptors, and the next who asks tries again.
 */
export function lazily<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return () => {
    loading ??= (async () => load())().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
