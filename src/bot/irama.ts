// The pace of commits: a slow disk is asked less often, each time for more. An idle bot commits at once.

/** Share of the time that commits may take: a rest of so many times their length follows. */
const istirahat = 2;
/** No answer waits longer than this for others to share its commit, in ms. */
const terlama = 40;

export function createIrama(jam: () => number) {
  let bolehLagi = 0;
  return {
    /** Ms until the next commit. */
    sela: (): number => Math.max(0, bolehLagi - jam()),
    /** Runs a commit and measures it. */
    catat: <T>(commit: () => T): T => {
      const mulai = jam();
      try {
        return commit();
      } finally {
        const selesai = jam();
        bolehLagi = selesai + Math.min(terlama, (selesai - mulai) * istirahat);
      }
    },
  };
}
