/** A parameter of a path as it is meant. Next hands some of them over decoded, some not; a `%` may stand for itself. */
export function decoded(parameter: string): string {
  try {
    return decodeURIComponent(parameter);
  } catch {
    return parameter;
  }
}
