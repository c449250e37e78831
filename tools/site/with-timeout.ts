/** What work that took too long ends in. */
export class TimeoutError extends Error {}

/**
 * What some work gives, unless it takes longer than so many seconds: then this throws TimeoutError, which names it. For work
 * that has no limit of its own, such as a script in a page: a browser that is hard pressed may stop answering for good.
 */
export async function withTimeout<T>(seconds: number, name: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(`${name} took longer than ${seconds} s`)), 1000 * seconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
