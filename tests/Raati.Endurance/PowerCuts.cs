using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Drivers;
using Raati.Hub.Storage;
using Raati.Testing;
using Raati.Testing.Servers;

namespace Raati.Endurance;

/// <summary>What a tablet is at when its power goes.</summary>
internal enum At
{
    Downloading,
    Switching,
    Voting,
    Playing,
}

/// <summary>What came of all the cuts.</summary>
/// <param name="Kills">How often the browser was killed.</param>
/// <param name="Votes">Votes that were begun.</param>
/// <param name="Sealed">Of those, sealed before the cut: the ledger has each once.</param>
/// <param name="Plays">Plays that were read back from the tablet's storage: the hub has counted each once.</param>
/// <param name="HalfFiles">Files that lay half in storage after a cut, over all of them.</param>
/// <param name="Painted">Pictures that were looked at on the glass after a restart.</param>
/// <param name="LongestStart">From the start of the browser to the first slide.</param>
internal sealed record PowerCutReport(int Kills, int Votes, int Sealed, int Plays, int HalfFiles, int Painted, TimeSpan LongestStart);

/// <summary>
/// A real tablet page on a profile of its own whose browser is killed (SIGKILL) again and again: while files come, while the program changes, while
/// somebody votes, while slides give way. After each it is started again, sometimes without a network, and looked at.
/// </summary>
internal sealed partial class PowerCuts : IAsyncDisposable
{
    private static readonly string[] Options = ["Ruis", "Vehnä", "Kaura", "Ohra", "Spelt", "Tattari"];
    private const string Question = "Mitä viljaa?";
    private const string Notice = "Tiedote";
    private const string Recall = "Takaisinveto";

    /// <summary>So that the files of one version take about a second.</summary>
    private const int LineBytesPerSecond = 4_000_000;

    private readonly Func<string, Task<IBrowserContext>> launch;
    private readonly TestHub hub;
    private readonly Operator maija;
    private readonly TcpProxy line;
    private readonly Random random;
    private readonly string profile = TestDirectory.Create("profile");
    private readonly VoteLedger votes;
    private readonly PlayLedger plays;
    private readonly Noise pictures;
    private readonly List<string> said = [];
    private IBrowserContext? browser;
    private IPage page = null!;
    private CampaignView campaign = null!;
    private string doing = "the beginning";
    private int halfFiles, painted;
    private TimeSpan longestStart;

    private PowerCuts(Func<string, Task<IBrowserContext>> launch, TestHub hub, Operator maija, int seed)
    {
        (this.launch, this.hub, this.maija, random) = (launch, hub, maija, new Random(seed));
        line = TcpProxy.To(hub.Url.Port);
        line.Slow(LineBytesPerSecond);
        pictures = new Noise(maija, random);
        votes = new VoteLedger(hub);
        plays = new PlayLedger(hub);
    }

    /// <param name="launch">Starts a browser on a profile.</param>
    /// <param name="kills">How often.</param>
    /// <param name="seed">Of what is done, and when it is cut off; in every failure's message.</param>
    internal static async Task<PowerCutReport> RunAsync(Func<string, Task<IBrowserContext>> launch, int kills, int seed)
    {
        var hub = await TestHub.StartAsync(Engine.Sqlite);
        await using var cuts = new PowerCuts(launch, hub, await hub.SignInAsync(), seed);
        try
        {
            await cuts.PairAsync();
            for (var kill = 0; kill < kills; kill++) await cuts.CutAsync(kill);
            return new PowerCutReport(kills, cuts.votes.Begun, cuts.votes.Sealed, cuts.plays.Sealed, cuts.halfFiles, cuts.painted, cuts.longestStart);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"seed {seed}, {cuts.doing}: {fault.Message}; {await cuts.StateAsync()}", fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
        await line.DisposeAsync();
        maija.Dispose();
        await hub.DisposeAsync();
        await TestDirectory.RemoveAsync(profile);
    }

    private async Task PairAsync()
    {
        var store = await maija.AddStoreAsync("Prisma");
        await StartAsync();
        var code = page.Locator("output.code");
        await Assertions.Expect(code).ToHaveTextAsync(Code());
        await maija.ApproveAsync((await code.TextContentAsync())!.Trim(), store.Id, "Ovi");
        await maija.PublishAsync(Sample.Poll(Question, Options));
        var playlist = await maija.AddAsync(await pictures.PlaylistAsync(1));
        campaign = await maija.PublishAsync(Sample.Campaign("Syksy", playlist.Id));
        await Assertions.Expect(page.Locator(".option")).ToHaveCountAsync(Options.Length);
        await IsCurrentAsync();
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => undefined)");
        // A browser writes a new cookie down after half a minute, or when it is closed: until then a cut would cost the pairing.
        await browser!.CloseAsync();
        await StartAsync();
    }

    private async Task CutAsync(int kill)
    {
        var at = (At)(kill % 4);
        var ms = random.Next(at is At.Downloading ? 1_200 : 2_000);
        var withoutNetwork = random.Next(3) is 0;
        doing = string.Create(CultureInfo.InvariantCulture, $"kill {kill} after {ms} ms of {at}{(withoutNetwork ? ", started without a network" : "")}");
        using var over = new CancellationTokenSource();
        var busy = at switch
        {
            At.Downloading => DownloadAsync(),
            At.Switching => SwitchAsync(over.Token),
            At.Voting => VoteAsync(over.Token),
            _ => PlayAsync(over.Token),
        };
        await Task.Delay(TimeSpan.FromMilliseconds(ms), TimeProvider.System);
        await BrowserProcess.KillAsync(profile);
        await over.CancelAsync();
        await busy;

        if (withoutNetwork) line.Cut();
        await StartAsync();
        await ComesUpRightAsync(at);
        line.Restore();
        await page.EvaluateAsync("() => putOn(16_000)");
        await IsCurrentAsync();
        await Eventually.TrueAsync(async () => !IsPassing((await page.OnGlassAsync()).Title), what: "what was taken off meanwhile is off the glass");
        await HoldsAsync(votes.FaultAsync);
        await HoldsAsync(() => plays.FaultAsync(page));
    }

    private async Task StartAsync()
    {
        var from = TimeProvider.System.GetTimestamp();
        browser = await launch(profile);
        await browser.PutClockAsync();
        await browser.WatchGlassAsync();
        page = browser.Pages[0];
        page.SetDefaultTimeout(15_000);
        page.Console += (_, message) => said.Add(message.Text);
        await page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{line.Port}/kiosk/"));
        if (campaign is null) return;
        await page.Locator(".layer.shown").WaitForAsync();
        var took = TimeProvider.System.GetElapsedTime(from);
        if (took > longestStart) longestStart = took;
    }

    /// <summary>The next version, with pictures that this tablet has never seen.</summary>
    private async Task DownloadAsync()
    {
        var next = await pictures.PlaylistAsync(1 + random.Next(3));
        await maija.Api.Put<PlaylistView>($"/api/playlists/{campaign.Content.PlaylistId}", next);
        await maija.PublishCampaignAsync(campaign.Id);
    }

    /// <summary>Documents that come and go, and a takeover over all of them.</summary>
    private async Task SwitchAsync(CancellationToken over)
    {
        for (var round = 0; !over.IsCancellationRequested; round++)
        {
            var bulletin = await maija.PublishAsync(Sample.Bulletin($"{Notice} {round}"));
            var takeover = await maija.GiveAsync(Sample.Takeover($"{Recall} {round}"));
            // What changes nothing would be no next version.
            var priority = round % 2 is 0 ? CampaignPriority.High : CampaignPriority.Normal;
            await maija.Api.Put<CampaignView>($"/api/campaigns/{campaign.Id}", campaign.Content with { Priority = priority });
            await maija.PublishCampaignAsync(campaign.Id);
            await maija.EndAsync(takeover.Id);
            await maija.WithdrawAsync(bulletin.Id);
        }
    }

    /// <summary>One vote after the other. One is sealed when it lies in the tablet's storage, read back from there.</summary>
    private async Task VoteAsync(CancellationToken over)
    {
        try
        {
            while (!over.IsCancellationRequested)
            {
                await page.Locator(".option[aria-disabled='false']").First.WaitForAsync();
                var before = await page.EvaluateAsync<int>(SealedBallots);
                var vote = votes.Begin(Options.Length);
                await page.Locator($".option[data-option='{vote.Option}']").TapAsync();
                await page.Locator(".thanks").First.WaitForAsync();
                while (await page.EvaluateAsync<int>(SealedBallots) <= before) over.ThrowIfCancellationRequested();
                vote.Sealed = true;
                await page.Locator(".action.end").TapAsync();
            }
        }
        catch (Exception cut) when (cut is PlaywrightException or OperationCanceledException or TimeoutException)
        {
            // the power is gone
        }
    }

    /// <summary>One slide after the other, each for some frames. A play is sealed when it lies in the tablet's storage, read back from there.</summary>
    private async Task PlayAsync(CancellationToken over)
    {
        try
        {
            while (!over.IsCancellationRequested)
            {
                await page.EvaluateAsync(NextSlideSeen);
                await plays.SealAsync(page);
            }
        }
        catch (Exception cut) when (cut is PlaywrightException or TimeoutException)
        {
            // the power is gone
        }
    }

    private async Task ComesUpRightAsync(At at)
    {
        var first = await page.OnGlassAsync();
        // The poll; or what was coming and going when the power went: nobody has told it yet that it went.
        Is(first.Title == Question || (at is At.Switching && IsPassing(first.Title)), $"it comes up with {first.Name}");
        var files = (await page.EvaluateAsync<JsonElement>(StoredFiles)).Deserialize<Files>(JsonSerializerOptions.Web)!;
        halfFiles += files.Half;
        Is(files.Broken.Length is 0, $"storage says that these are whole: {string.Join(", ", files.Broken)}");
        Is(files.Losses is 0, $"{files.Losses} storages were lost");

        // Through turns of the poll and the campaign: every picture on it is a whole one, and one of those that were published.
        for (var turn = 0; turn < 4; turn++)
        {
            await page.NextSlidesAsync(TimeSpan.FromSeconds(16), 1);
            if (await page.EvaluateAsync<string?>(PaintedPicture) is not { } seen) continue;
            painted++;
            var parts = seen.Split(' ');
            Is(pictures.BandOf(parts[0]) == parts[1], $"the picture {parts[0]} ends with {parts[1]} instead of {pictures.BandOf(parts[0])}");
        }
    }

    private static bool IsPassing(string? title) =>
        title is not null && (title.StartsWith(Notice, StringComparison.Ordinal) || title.StartsWith(Recall, StringComparison.Ordinal));

    /// <summary>Waits until nothing is wrong any more: what was cut off is on its way.</summary>
    private static async Task HoldsAsync(Func<Task<string>> fault)
    {
        try
        {
            await Eventually.TrueAsync(async () => await fault() is "", TimeSpan.FromSeconds(30));
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException(await fault());
        }
    }

    /// <summary>It has heard of everything, and what was cut off is here.</summary>
    private async Task IsCurrentAsync()
    {
        var version = (await maija.CampaignAsync(campaign.Id)).PublicationVersion;
        await Eventually.TrueAsync(async () => await hub.Database.CountAsync(string.Create(CultureInfo.InvariantCulture,
            $"select count(*) from receipts where applied_at is not null and version = {version} and publication_id in (select id from publications where lower(kind) = 'campaign')")) == 1,
            TimeSpan.FromSeconds(60), $"version {version} of the campaign is applied");
    }

    /// <summary>For a failure's message.</summary>
    private async Task<string> StateAsync()
    {
        var receipts = await hub.Database.ScalarAsync(
            "select group_concat(lower(kind) || ' v' || receipts.version || case when applied_at is null then ' not applied ' else ' applied ' end || coalesce(reason, ''), ', ') "
            + "from receipts join publications on publications.id = publication_id");
        try
        {
            return $"receipts: {receipts}; page: {await page.EvaluateAsync<JsonElement>(StoredFiles)}, {await page.OnGlassAsync()}, {string.Join(" | ", said.TakeLast(5))}";
        }
        catch (PlaywrightException gone)
        {
            return $"receipts: {receipts}; page: {gone.Message}";
        }
    }

    private static void Is(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidOperationException(otherwise);
    }
}
