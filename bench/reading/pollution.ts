export async function measurePollution(seed: number, files: number): Promise<boolean> {
  return Promise.resolve(seed + files > 0)
}
