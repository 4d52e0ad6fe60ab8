using System.Text;

namespace Raati.Hub.Signage;

/// <summary>Where a phone finds more: an https address, in the ASCII that a QR code is read as.</summary>
internal static class SignageLink
{
    /// <summary>Characters of the address as a code holds it: what is not ASCII takes several.</summary>
    internal const int Longest = 200;

    /// <summary>Null: it is none, or too long.</summary>
    internal static string? Of(string link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps) return null;
        try
        {
            var written = new UriBuilder(address) { Host = address.IdnHost }.Uri.AbsoluteUri;
            return written.Length <= Longest && Ascii.IsValid(written) ? written : null;
        }
        catch (UriFormatException)
        {
            // A host that no name server knows how to write.
            return null;
        }
    }
}
