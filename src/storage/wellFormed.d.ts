/** Node 20 has it; the ES2023 library of the compiler does not know it yet. */
interface String {
  isWellFormed(): boolean;
}
