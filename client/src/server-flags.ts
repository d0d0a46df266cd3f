/**
 * What Node is started with for the server. Reading a letter leaves many short-lived objects; left to itself, the engine lets the
 * heap grow to several times what is in use, of which nobody who types a letter has anything.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=2', '--heap-growing-percent=40'];
