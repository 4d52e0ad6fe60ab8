using System.Text.RegularExpressions;

namespace Raati.Endurance;

/// <summary>What the page is asked.</summary>
internal sealed partial class PowerCuts
{
    /// <summary>Ballots that are sealed in storage, those that the hub has taken too.</summary>
    private const string SealedBallots = $$"""
        async () => {
          {{PageStorage.Words}}
          const db = await open('raati-outbox');
          const tx = db.transaction(['ballots', 'kept']);
          const [waiting, kept] = await Promise.all([answer(tx.objectStore('ballots').count()), answer(tx.objectStore('kept').count())]);
          db.close();
          return waiting + kept;
        }
        """;

    /// <summary>Files that are there half; those that are said to be whole and don't have their hash; and how often storage was lost.</summary>
    private const string StoredFiles = $$"""
        async () => {
          {{PageStorage.Words}}
          const db = await open('raati-signage');
          const read = (store) => db.transaction(store).objectStore(store);
          const files = await answer(read('files').getAll());
          const broken = [];
          for (const file of files.filter(({ whole }) => whole)) {
            const parts = await answer(read('parts').getAll(IDBKeyRange.bound(`${file.sha256}:`, `${file.sha256};`)));
            const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer()));
            if ([...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('') !== file.sha256) broken.push(file.sha256);
          }
          db.close();
          return { half: files.filter(({ whole }) => !whole).length, broken, losses: Number(localStorage.getItem('raati.storageLosses') ?? 0) };
        }
        """;

    /// <summary>The hash of the picture on the glass and the colour of its last row, as it was decoded.</summary>
    private const string PaintedPicture = """
        () => {
          const picture = document.querySelector('.layer.shown img.picture');
          if (!picture) return null;
          const canvas = Object.assign(document.createElement('canvas'), { width: picture.naturalWidth, height: picture.naturalHeight });
          const pen = canvas.getContext('2d');
          pen.drawImage(picture, 0, 0);
          const [r, g, b] = pen.getImageData(picture.naturalWidth - 1, picture.naturalHeight - 1, 1, 1).data;
          return `${/[0-9a-f]{64}/.exec(picture.src)[0]} ${r},${g},${b}`;
        }
        """;

    /// <summary>What stands is seen for some frames, as a play has to be, and gives way.</summary>
    private const string NextSlideSeen = """
        async () => {
          for (const ms of [0, 250]) {
            await putOn(ms);
            for (let frames = 0; frames < 3; frames++) await glass.frame();
          }
          await nextSlide(16_000);
        }
        """;

    private sealed record Files(int Half, string[] Broken, int Losses);

    [GeneratedRegex("^[A-Z0-9]{6}$")]
    private static partial Regex Code();
}
