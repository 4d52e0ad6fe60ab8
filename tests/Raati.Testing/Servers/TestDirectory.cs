namespace Raati.Testing.Servers;

/// <summary>Scratch directories below the system's temporary folder.</summary>
public static class TestDirectory
{
    /// <summary>A new, empty one.</summary>
    public static string Create(string purpose) => Directory.CreateTempSubdirectory($"raati-{purpose}-").FullName;

    /// <summary>Removes one with what is in it. A server that still writes its last lines is waited out.</summary>
    public static async Task RemoveAsync(string directory) => await Eventually.TrueAsync(() =>
    {
        try
        {
            if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }, what: $"{directory} can be removed");
}
