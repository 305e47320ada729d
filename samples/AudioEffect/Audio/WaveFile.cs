using System.Text;

namespace AudioEffect.Audio;

/// <summary>Sound in one channel, as in a WAV file of 16-bit samples.</summary>
/// <param name="SampleRate">The samples in a second.</param>
/// <param name="Samples">The samples, from -1 to 1.</param>
internal sealed record WaveFile(int SampleRate, float[] Samples)
{
    private const int Pcm = 1;
    private const int Bits = 16;
    private const int FormatLength = 16;

    /// <summary>The bytes between those of the length of the file and the samples.</summary>
    private const int HeaderLength = 36;

    /// <summary>Reads a file; of several channels the first.</summary>
    /// <exception cref="InvalidDataException">It is no WAV file of 16-bit samples; the message says what was expected and what was found.</exception>
    internal static WaveFile Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        try
        {
            Expect(reader, "RIFF");
            reader.ReadInt32();
            Expect(reader, "WAVE");
            return ReadChunks(reader);
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException($"Expected a whole WAV file, found the end of {path} before its samples.");
        }
    }

    internal void Write(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        var length = Samples.Length * sizeof(short);
        writer.Write("RIFF"u8);
        writer.Write(HeaderLength + length);
        writer.Write("WAVEfmt "u8);
        writer.Write(FormatLength);
        writer.Write((short)Pcm);
        writer.Write((short)1);
        writer.Write(SampleRate);
        writer.Write(SampleRate * sizeof(short));
        writer.Write((short)sizeof(short));
        writer.Write((short)Bits);
        writer.Write("data"u8);
        writer.Write(length);
        foreach (var sample in Samples)
        {
            writer.Write((short)Math.Round(Math.Clamp(sample, -1, 1) * short.MaxValue));
        }
    }

    private static WaveFile ReadChunks(BinaryReader reader)
    {
        var (channels, rate) = (0, 0);
        while (true)
        {
            var (name, length) = (Name(reader), reader.ReadInt32());
            if (length < 0 || length > reader.BaseStream.Length - reader.BaseStream.Position)
            {
                throw new EndOfStreamException();
            }

            switch (name)
            {
                case "fmt ":
                    (channels, rate) = ReadFormat(reader, length);
                    break;
                case "data" when channels > 0:
                    return new WaveFile(rate, ReadSamples(reader, length / sizeof(short) / channels, channels));
                default:
                    // A chunk of an odd length is followed by a byte that fills it up.
                    reader.BaseStream.Seek(length + (length % 2), SeekOrigin.Current);
                    break;
            }
        }
    }

    private static (int Channels, int Rate) ReadFormat(BinaryReader reader, int length)
    {
        if (length < FormatLength)
        {
            throw new InvalidDataException($"Expected {FormatLength} bytes that describe the samples, found {length}.");
        }

        var (format, channels, rate) = (reader.ReadInt16(), reader.ReadInt16(), reader.ReadInt32());
        reader.BaseStream.Seek(sizeof(int) + sizeof(short), SeekOrigin.Current);
        var bits = reader.ReadInt16();
        reader.BaseStream.Seek(length - FormatLength, SeekOrigin.Current);
        return format == Pcm && bits == Bits && channels > 0 && rate > 0
            ? (channels, rate)
            : throw new InvalidDataException($"Expected 16-bit samples without compression, found format {format} with {bits} bits, {channels} channels and {rate} samples a second.");
    }

    private static float[] ReadSamples(BinaryReader reader, int count, int channels)
    {
        if (count == 0)
        {
            throw new InvalidDataException("Expected a sound, found no samples.");
        }

        var samples = new float[count];
        for (var index = 0; index < count; index++)
        {
            samples[index] = reader.ReadInt16() / -(float)short.MinValue;
            reader.BaseStream.Seek((channels - 1) * sizeof(short), SeekOrigin.Current);
        }

        return samples;
    }

    private static void Expect(BinaryReader reader, string name)
    {
        var found = Name(reader);
        if (found != name)
        {
            throw new InvalidDataException($"Expected a WAV file with '{name}' at its begin, found '{found}'.");
        }
    }

    private static string Name(BinaryReader reader) => Encoding.ASCII.GetString(reader.ReadBytes(sizeof(int)));
}
