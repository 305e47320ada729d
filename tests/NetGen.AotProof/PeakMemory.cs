using System.Buffers.Text;

namespace NetGen.AotProof;

/// <summary>The most physical memory the process ever held, which only Linux tells.</summary>
internal static class PeakMemory
{
    /// <summary>In kilobytes; 0 where the system does not say.</summary>
    internal static int Kilobytes()
    {
        const string Status = "/proc/self/status";
        if (!File.Exists(Status))
        {
            return 0;
        }

        Span<byte> text = stackalloc byte[4096];
        using var file = File.OpenHandle(Status);
        text = text[..RandomAccess.Read(file, text, fileOffset: 0)];
        var name = "VmHWM:"u8;
        var value = text[(text.IndexOf(name) + name.Length)..].TrimStart(" \t"u8);
        return Utf8Parser.TryParse(value, out int kilobytes, out _) ? kilobytes : 0;
    }
}
