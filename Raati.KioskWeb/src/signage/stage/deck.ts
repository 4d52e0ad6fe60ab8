/** Whoever shows the video now. */
export interface Owner {
  /** Another slide takes the element: what is on the glass must go on without it. */
  lost(video: HTMLVideoElement): void;
}

/**
 * The one <video> of the page. Elements that are made anew keep their decoders for a while, and a tablet that plays for weeks runs out of
 * them.
 */
class Deck {
  private video: HTMLVideoElement | undefined;
  private owner: Owner | undefined;

  claim(owner: Owner, into: Element, url: string): HTMLVideoElement {
    const video = this.element();
    if (this.owner && this.owner !== owner) this.owner.lost(video);
    this.owner = owner;
    video.pause();
    into.append(video);
    video.src = url;
    video.load();
    return video;
  }

  /** Lets go of the file, and of the decoder. */
  release(owner: Owner): void {
    if (this.owner !== owner || !this.video) return;
    this.owner = undefined;
    this.video.pause();
    this.video.removeAttribute("src");
    this.video.load();
    this.video.remove();
  }

  private element(): HTMLVideoElement {
    if (this.video) return this.video;
    const video = document.createElement("video");
    video.muted = true;
    video.playsInline = true;
    video.preload = "auto";
    video.disablePictureInPicture = true;
    video.setAttribute("aria-hidden", "true");
    this.video = video;
    return video;
  }
}

export const deck = new Deck();
