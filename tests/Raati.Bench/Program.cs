using System.Globalization;
using Raati.Bench;
using Raati.Bench.Servers;

// An interrupted run takes its servers with it.
Console.CancelKeyPress += (_, _) => Environment.Exit(130);
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return args switch
{
    ["--serve-hub", .. var rest] => await HubServer.Run(rest),
    ["--serve-stock", .. var rest] => await StockServer.Run(rest),
    _ => await Generate(args),
};

// Cheap sockets leave more of the machine to the servers; these run as they are shipped.
static Task<int> Generate(string[] args)
{
    Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
    return Benchmarks.Run(args);
}
