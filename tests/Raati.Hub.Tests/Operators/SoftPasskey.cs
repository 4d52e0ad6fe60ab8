using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Raati.Hub.Tests.Operators;

/// <summary>An authenticator without a device: one P-256 key that makes and uses a passkey as WebAuthn says, its person always verified.</summary>
internal sealed class SoftPasskey(string origin) : IDisposable
{
    private const byte PresentVerifiedAndNew = 0x45;
    private const byte PresentAndVerified = 0x05;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    private string userHandle = "";
    private uint uses;

    /// <summary>The page that asks; another one than the hub's when a test says so.</summary>
    internal string Origin { get; set; } = origin;

    /// <summary>Whether the person proves who it is by finger, face or PIN.</summary>
    internal bool Verifies { get; set; } = true;

    /// <summary>Whether it counts its uses; one that is kept on several devices does not.</summary>
    internal bool Counts { get; init; } = true;

    internal string Make(string options)
    {
        var asked = JsonNode.Parse(options)!;
        userHandle = (string)asked["user"]!["id"]!;
        var q = key.ExportParameters(false).Q;
        byte[] publicKey = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. q.X!, 0x22, 0x58, 0x20, .. q.Y!];
        byte[] credential = [.. new byte[16], 0, (byte)id.Length, .. id, .. publicKey];
        var data = AuthenticatorData((string)asked["rp"]!["id"]!, PresentVerifiedAndNew, credential);
        byte[] attestation =
        [
            0xa3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xa0, .. Text("authData"), 0x59, (byte)(data.Length >> 8), (byte)data.Length, .. data,
        ];
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Encode(ClientData("webauthn.create", asked)),
            ["attestationObject"] = Encode(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    internal string Use(string options)
    {
        var asked = JsonNode.Parse(options)!;
        if (Counts) uses++;
        var data = AuthenticatorData((string)asked["rpId"]!, PresentAndVerified, []);
        var clientData = ClientData("webauthn.get", asked);
        var signature = key.SignData([.. data, .. SHA256.HashData(clientData)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Encode(clientData),
            ["authenticatorData"] = Encode(data),
            ["signature"] = Encode(signature),
            ["userHandle"] = userHandle,
        });
    }

    public void Dispose() => key.Dispose();

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = Encode(id),
        ["rawId"] = Encode(id),
        ["type"] = "public-key",
        ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private byte[] AuthenticatorData(string rpId, byte flags, byte[] credential)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, uses);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(rpId)), Verifies ? flags : (byte)(flags & ~0x04), .. counter, .. credential];
    }

    private byte[] ClientData(string type, JsonNode asked) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = type,
        ["challenge"] = (string)asked["challenge"]!,
        ["origin"] = Origin,
        ["crossOrigin"] = false,
    }.ToJsonString());

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
