using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Raati.Hub.Storage;

namespace Raati.Hub.Hosting;

/// <summary>Data Protection's keys in the database: every node reads the others' cookies, and a new machine reads the old one's.</summary>
internal sealed class KeyRepository(Database database) : IXmlRepository
{
    private const string All = "select xml from data_protection_keys order by name";
    private const string Put = "insert into data_protection_keys (name, xml) values (@name, @xml) on conflict (name) do nothing";

    // The interface is synchronous; it is asked at the start and once a day.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. database.Read(session => session.Query<string>(All)).GetAwaiter().GetResult().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) => database
        .Write(session => session.Execute(Put, new { name = friendlyName, xml = element.ToString(SaveOptions.DisableFormatting) }))
        .GetAwaiter().GetResult();
}
