using System.Globalization;
using Raati.Bench;
using Raati.Bench.Servers;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is [var mode, ..] && mode.StartsWith("--serve-", StringComparison.Ordinal)) EndWithParent();

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

// However the benchmark ends, the other end of standard input closes with it: no server is left behind to spoil the next run.
static void EndWithParent() => new Thread(() =>
{
    while (Console.OpenStandardInput().ReadByte() >= 0)
    {
        // Nothing is ever said.
    }
    Environment.Exit(0);
})
{ IsBackground = true }.Start();
