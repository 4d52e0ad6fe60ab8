import { Cell } from "../platform/cell";

type Stage = typeof import("./stage/StageSlide");

/** The slides of campaigns are no part of the first load: fetched when the tablet has painted its first slide. Until then campaigns wait. */
export const stage = new Cell<Stage | undefined>(undefined);
let loading: Promise<void> | undefined;

export const loadStage = (): Promise<void> => {
  loading ??= import("./stage/StageSlide").then(
    (loaded) => {
      stage.value = loaded;
    },
    (problem) => {
      loading = undefined;
      throw problem;
    },
  );
  return loading;
};
