import type { MediaView } from "@raati/contracts";
import { ApiProblem, readProblem } from "../../api/problem";

/** Sends a file's bytes as they are, and tells how much has gone, 0 to 1. By XMLHttpRequest: fetch doesn't tell. */
export function sendMedia(file: Blob, name: string, tell: (share: number) => void): Promise<MediaView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/media?name=${encodeURIComponent(name)}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new ApiProblem(0, ""));
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status === 200 || request.status === 201) resolve(body as MediaView);
      else reject(readProblem(request.status, body, request.getResponseHeader("Retry-After")));
    };
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
