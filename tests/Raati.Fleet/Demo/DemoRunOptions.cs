using System.Globalization;
using System.Text.Json;
using Raati.Contracts.Api;
using Raati.Drivers;

namespace Raati.Fleet.Demo;

/// <summary>How the demo's tablets and shoppers are to be played.</summary>
public sealed record DemoRunOptions
{
    /// <summary>What the hub left for us.</summary>
    public required DemoFile File { get; init; }
    /// <summary>The hub; plain http, and on this machine unless told otherwise.</summary>
    public required Uri Hub { get; init; }
    /// <summary>Tablets that live: first one of every store. All of the file's, unless told otherwise.</summary>
    public required int Tablets { get; init; }
    /// <summary>How many times busier than a real week, 1 to 600.</summary>
    public int Pace { get; init; } = 60;
    /// <summary>How long to run, s; null: until Ctrl-C.</summary>
    public int? Seconds { get; init; }

    /// <summary>The text of demo --help.</summary>
    public const string Help = """
        Raati.Fleet demo: the demo's tablets come to life, and shoppers vote and leave feedback, until Ctrl-C.

        usage: dotnet run --project tests/Raati.Fleet -- demo [options]

          --data DIR     the hub's data directory, where its start left demo.json    data, else Raati.Hub/data
          --hub URL      where the hub listens                                       as demo.json says
          --tablets N    how many of the demo's tablets live                         all of them
          --pace N       how many times busier than a real week, up to 600           60
          --seconds N    ends by itself
          --help         this text

        Shoppers come by the hour and the weekday, as in the demo's own two weeks, and a few at night too, so that there is something to see.
        No key is needed: demo.json holds the tablets' tokens, and only the hub's own user can read it.
        """;

    /// <summary>Reads arguments. An error is one line; both null: help was asked for.</summary>
    public static (DemoRunOptions? Options, string? Error) Parse(string[] arguments)
    {
        var rest = new Queue<string>(arguments ?? []);
        var (data, hub, tablets, pace, seconds) = ((string?)null, (string?)null, int.MaxValue, 60, (int?)null);
        try
        {
            while (rest.TryDequeue(out var name))
            {
                if (name is "--help" or "-h") return (null, null);
                if (name is "--data") data = Value();
                else if (name is "--hub") hub = Value();
                else if (name is "--tablets") tablets = Number(1, 1_000);
                else if (name is "--pace") pace = Number(1, 600);
                else if (name is "--seconds") seconds = Number(1, 86_400);
                else throw new FormatException($"{name}: not an option; see demo --help.");

                string Value() => rest.TryDequeue(out var value) ? value : throw new FormatException($"{name}: give a value.");

                int Number(int atLeast, int atMost) =>
                    int.TryParse(Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= atLeast && number <= atMost
                        ? number
                        : throw new FormatException($"{name}: give a number from {atLeast} to {atMost}.");
            }
            var file = Read(data);
            var address = new Uri(hub ?? file.Hub);
            if (!Loopback.Is(address)) throw new FormatException($"--hub: {address} is not on this machine.");
            if (address.Scheme is not "http") throw new FormatException($"--hub: {address} is not plain http.");
            return (new DemoRunOptions { File = file, Hub = address, Tablets = Math.Min(tablets, file.Tokens.Length), Pace = pace, Seconds = seconds }, null);
        }
        catch (FormatException problem)
        {
            return (null, problem.Message);
        }
    }

    private static DemoFile Read(string? data)
    {
        string[] places = data is not null ? [data] : ["data", Path.Combine("Raati.Hub", "data")];
        var place = places.Select(directory => Path.Combine(directory, "demo.json")).FirstOrDefault(System.IO.File.Exists)
            ?? throw new FormatException($"There is no demo.json in {string.Join(" or ", places)}: start the hub first (dotnet run --project Raati.Hub), "
                + "or name its data directory with --data.");
        try
        {
            return JsonSerializer.Deserialize<DemoFile>(System.IO.File.ReadAllText(place), WireJson.Options) ?? throw new JsonException("it is empty");
        }
        catch (Exception problem) when (problem is JsonException or UnauthorizedAccessException)
        {
            throw new FormatException($"{place} can't be read: {problem.Message}");
        }
    }
}
