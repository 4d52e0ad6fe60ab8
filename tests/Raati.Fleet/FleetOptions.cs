using System.Globalization;

namespace Raati.Fleet;

/// <summary>What to simulate.</summary>
public sealed record FleetOptions
{
    /// <summary>The hubs; tablets are spread over them, and go to the next when one fails.</summary>
    public Uri[] Hubs { get; init; } = [new("http://127.0.0.1:5080")];
    /// <summary>An organization's API key that may manage stores and tablets; needed for pairing only.</summary>
    public string? ApiKey { get; init; }
    /// <summary>Tablets, 1 to 15,000 in one process.</summary>
    public int Tablets { get; init; } = 100;
    /// <summary>Stores that new tablets are paired to, 1 and up.</summary>
    public int Stores { get; init; } = 10;
    /// <summary>Where tokens are kept between runs; tablets that are in it are not paired again.</summary>
    public string? TokenFile { get; init; }
    /// <summary>How long to run once all have been started, s.</summary>
    public int Seconds { get; init; } = 60;
    /// <summary>New connections a second.</summary>
    public int Ramp { get; init; } = 500;
    /// <summary>Ballots sealed a second, over the whole fleet.</summary>
    public double VotesPerSecond { get; init; }
    /// <summary>Who has voted watches the bars for a minute.</summary>
    public bool Watches { get; init; }
    /// <summary>Receipts follow a publication at random within this time, ms; null: none are sent.</summary>
    public int? PaintsWithinMs { get; init; } = 500;
    /// <summary>Of a hundred tablets so many have somebody in front of them all the time, 0 to 100: they paint takeovers only.</summary>
    public int InUsePercent { get; init; }
    /// <summary>Loopback addresses that connections come from.</summary>
    public int Sources { get; init; } = 16;
    /// <summary>A hub elsewhere may be loaded.</summary>
    public bool OwnsHub { get; init; }

    /// <summary>The text of --help.</summary>
    public const string Help = """
        Raati.Fleet: a simulated fleet of tablets, over the real hub protocol.

        usage: dotnet run -c Release --project tests/Raati.Fleet -- [options]

          --hub URL[,URL]          the hubs                                        http://127.0.0.1:5080
          --api-key KEY            of an operator who may pair tablets             $RAATI_API_KEY
          --tablets N              how many, up to 15,000                          100
          --stores N               stores that new ones are paired to              10
          --tokens FILE            keeps tokens between runs: no pairing again
          --seconds N              how long, once all are started                  60
          --ramp N                 new connections a second                        500
          --votes-per-second N     ballots over the whole fleet, one a Cast        0
          --watch                  who has voted watches the bars for a minute
          --paints-within MS       receipts follow at random within                500
          --in-use N               of a hundred, somebody is there: paint takeovers only  0
          --sources N              127.0.0.x addresses to connect from             16
          --i-own-this-hub         allows a hub that is not on this machine
          --help                   this text

        It pairs what it needs through the API, connects, syncs, beats every 10 s, reports a play of a campaign that it holds with each beat,
        acknowledges, seals ballots into an outbox and sends each until the hub has spoken on it. One line a second tells how it goes. It
        ends after --seconds, drains its outboxes for at most 15 s, and exits with 0 when every sealed ballot was acknowledged. Each tablet
        takes one file descriptor (ulimit -n).

        The demo that a first start in Development makes has a command of its own: demo, see demo --help.
        """;

    /// <summary>Reads arguments. An error is one line; both null: help was asked for.</summary>
    public static (FleetOptions? Options, string? Error) Parse(string[] arguments)
    {
        var options = new FleetOptions { ApiKey = Environment.GetEnvironmentVariable("RAATI_API_KEY") };
        var rest = new Queue<string>(arguments ?? []);
        try
        {
            while (rest.TryDequeue(out var name))
            {
                if (name is "--help" or "-h") return (null, null);
                options = name switch
                {
                    "--watch" => options with { Watches = true },
                    "--i-own-this-hub" => options with { OwnsHub = true },
                    "--hub" => options with { Hubs = [.. Value().Split(',').Select(url => new Uri(url))] },
                    "--api-key" => options with { ApiKey = Value() },
                    "--tablets" => options with { Tablets = Number(1, 15_000) },
                    "--stores" => options with { Stores = Number(1, 10_000) },
                    "--tokens" => options with { TokenFile = Value() },
                    "--seconds" => options with { Seconds = Number(1, 86_400) },
                    "--ramp" => options with { Ramp = Number(1, 5_000) },
                    "--votes-per-second" => options with { VotesPerSecond = Number(0, 50_000) },
                    "--paints-within" => options with { PaintsWithinMs = Number(0, 60_000) },
                    "--in-use" => options with { InUsePercent = Number(0, 100) },
                    "--sources" => options with { Sources = Number(1, 250) },
                    _ => throw new FormatException($"{name}: not an option; see --help."),
                };

                string Value() => rest.TryDequeue(out var value) ? value : throw new FormatException($"{name}: give a value.");

                int Number(int atLeast, int atMost) =>
                    int.TryParse(Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= atLeast && number <= atMost
                        ? number
                        : throw new FormatException($"{name}: give a number from {atLeast} to {atMost}.");
            }
        }
        catch (FormatException problem)
        {
            return (null, problem.Message);
        }
        return options.Hubs.FirstOrDefault(hub => !Loopback.Is(hub)) is { } elsewhere && !options.OwnsHub
            ? (null, $"--hub: {elsewhere} is not on this machine; say --i-own-this-hub if it may be loaded.")
            : (options, null);
    }
}
