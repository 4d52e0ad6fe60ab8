import type { MediaRef } from "@raati/contracts";
import type { PreviewFile } from "@raati/kiosk/preview";
import { type UseQueryResult, useQueries } from "@tanstack/react-query";
import { useCallback } from "react";
import { ApiProblem } from "../api/problem";
import { addressOf } from "../signage/media/media";

/** A larger file is not read into a preview. */
export const mostPreviewBytes = 50_000_000;

const keptMs = 60_000;

const bytesOf = async (sha256: string): Promise<Blob> => {
  const answer = await fetch(addressOf(sha256));
  if (!answer.ok) throw new ApiProblem(answer.status, "");
  return answer.blob();
};

/** The bytes of files, for a page that can't fetch them itself; `pending` while some are on their way. One that can't be had is not among them. */
export function useFiles(media: readonly MediaRef[]): { files: readonly PreviewFile[]; pending: boolean } {
  const combine = useCallback(
    (results: UseQueryResult<Blob>[]) => ({
      files: results.flatMap(({ data }, at): PreviewFile[] => {
        const sha256 = media[at]?.sha256;
        return data && sha256 ? [{ sha256, bytes: data }] : [];
      }),
      pending: results.some(({ isPending }) => isPending),
    }),
    [media],
  );
  return useQueries({
    queries: media.map(({ sha256 }) => ({
      queryKey: ["files", sha256],
      queryFn: () => bytesOf(sha256),
      // What a hash names never changes.
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: keptMs,
    })),
    combine,
  });
}
