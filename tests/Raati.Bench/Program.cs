using System.Globalization;
using Raati.Bench;
using Raati.Bench.Servers;

Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return args switch
{
    ["--serve-hub", .. var rest] => await HubServer.Run(rest),
    ["--serve-stock", .. var rest] => await StockServer.Run(rest),
    _ => await Benchmarks.Run(args),
};
