using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>What can't be seen or touched on a tablet's glass.</summary>
internal static class Glass
{
    /// <summary>What is cut off: text wider or higher than its box where nothing scrolls, and parts of the frame that leave the glass.</summary>
    private const string Cut = """
        () => [...document.querySelectorAll('.summary, h1, .name, .figures, .here, .option .text, .thanks, .foot, .langs, .tools, .option, .choice, .action, .notice, .card, .keyboard, .key, .code, .qr, .also h2, .also p, .message .body p, .kind, .given, .phone, .sight, .leads, .beside, .two, .deed, .asked')].flatMap(part => {
          if (part.closest('[inert]')) return [];
          const box = part.getBoundingClientRect();
          const scrolled = part.closest('.options, .bars, .bulletin, .message');
          const out = !scrolled && (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1);
          const narrow = part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline';
          const goesOn = part.parentElement.matches('.scrolling:has(> .more)');
          const low = !goesOn && part.matches('.summary, .choice, .action, .card') && part.scrollHeight > part.clientHeight + 1;
          return out || narrow || low ? [`cut: ${part.className || part.tagName} ${out ? 'out' : narrow ? 'narrow' : 'low'} "${part.textContent.slice(0, 40)}"`] : [];
        })
        """;

    /// <summary>Lists that don't fit, whether they say so, and what says so though all can be seen.</summary>
    private const string Hidden = """
        () => [...document.querySelectorAll('.scrolling:not([inert] *)')].flatMap(frame => {
          const list = frame.firstElementChild, cue = frame.querySelector('.more');
          const low = list.lastElementChild.getBoundingClientRect().bottom > list.getBoundingClientRect().bottom + 2 || list.scrollTop > 0;
          if (!low && getComputedStyle(list).overflowY !== 'hidden' && list.scrollHeight > list.clientHeight + 1 && !cue) return ['moves under the finger for nothing'];
          if (low === !!cue) return low ? ['scrolls'] : [];
          return [cue ? 'says that there is more, and there is none' : 'goes on without saying so'];
        })
        """;

    /// <summary>Buttons under something else.</summary>
    private const string Covered = """
        () => [...document.querySelectorAll('button:not(.option):not([inert] *)')].flatMap(button => {
          const box = button.getBoundingClientRect();
          if (box.width === 0) return [];
          const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return button.contains(top) ? [] : [`covered: ${button.textContent} under ${top?.className ?? 'nothing'}`];
        })
        """;

    /// <summary>A page is laid out anew some frames after its glass or its text has changed: a fault is one that stays.</summary>
    private const string Faults = $$"""
        async mayScroll => {
          const cut = {{Cut}}, covered = {{Covered}}, hidden = {{Hidden}};
          const faults = () => [...cut(), ...covered(), ...hidden().filter(fault => !mayScroll || fault !== 'scrolls')];
          let seen;
          for (let again = 0; again < 20; again++) {
            for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
            seen = faults();
            if (seen.length === 0) break;
          }
          return seen;
        }
        """;

    /// <summary>At the end the last row stands free of the arrow, in each list that has one.</summary>
    private const string LastIsHidden = """
        () => [...document.querySelectorAll('.scrolling:has(> .more)')].flatMap(frame => {
          const last = frame.firstElementChild.lastElementChild.getBoundingClientRect(), arrow = frame.querySelector('.more span').getBoundingClientRect();
          return last.bottom > arrow.top + 2 ? [`the last row ends ${Math.round(last.bottom - arrow.top)} px under the arrow`] : [];
        })
        """;

    /// <summary>What is cut off or covered, and lists that go on: without saying so, or at all where none may.</summary>
    internal static async Task<string[]> GlassFaultsAsync(this IPage page, bool mayScroll)
    {
        // While one slide fades in over another, both are in the page.
        await Expect(page.Locator(".layer.leaving")).ToHaveCountAsync(0);
        return await page.EvaluateAsync<string[]>(Faults, mayScroll);
    }

    /// <summary>The arrow goes on to the last row, and then back; a keyboard presses it as a finger does.</summary>
    internal static async Task<string[]> ToTheEndAsync(this TabletStand stand, (string Forth, string Back) arrow)
    {
        for (var press = 0; press < 12 && await stand.Button(arrow.Forth).IsVisibleAsync(); press++)
        {
            if (press % 2 == 0) await stand.Button(arrow.Forth).PressAsync("Enter");
            else await stand.Button(arrow.Forth).TapAsync();
            await stand.FramesAsync();
        }
        var hidden = await stand.Page.EvaluateAsync<string[]>(LastIsHidden);
        await stand.Button(arrow.Back).PressAsync("Enter");
        await Expect(stand.Button(arrow.Forth)).ToBeVisibleAsync();
        return hidden;
    }
}
