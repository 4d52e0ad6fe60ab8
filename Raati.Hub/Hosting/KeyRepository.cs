using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Raati.Hub.Storage;

namespace Raati.Hub.Hosting;

/// <summary>Data Protection's keys in the database: every node reads the others' cookies, and a new machine reads the old one's.</summary>
internal sealed class KeyRepository(Database database) : IXmlRepository
{
    private const string All = "select xml from data_protection_keys order by name";
    private const string Put = "insert into data_protection_keys (name, xml) values (@name, @xml) on conflict (name) do nothing";
    // Right after a start every cookie under a key that is not known asks again: a flood of made-up ones costs a read a second.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private string[] _read = [];
    private long? _readAt;

    // The interface is synchronous; it is asked at the start and once a day.
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_gate)
        {
            if (_readAt is not { } at || TimeProvider.System.GetElapsedTime(at) > Fresh)
            {
                _read = database.Read(session => session.Query<string>(All)).GetAwaiter().GetResult();
                _readAt = TimeProvider.System.GetTimestamp();
            }
            return [.. _read.Select(xml => XElement.Parse(xml))];
        }
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_gate)
        {
            database.Write(session => session.Execute(Put, new { name = friendlyName, xml = element.ToString(SaveOptions.DisableFormatting) }))
                .GetAwaiter().GetResult();
            _readAt = null;
        }
    }
}
