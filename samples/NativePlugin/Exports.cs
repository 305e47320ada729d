using System.Runtime.InteropServices;

namespace NativePlugin;

/// <summary>The functions of <c>netgen_amp.h</c>. No exception leaves them: the caller could not catch it.</summary>
internal static unsafe class Exports
{
    private const int Success = 0;
    private const int Failure = -1;

    [ThreadStatic]
    private static byte* _lastError;

    [UnmanagedCallersOnly(EntryPoint = "netgen_amp_create")]
    public static nint Create(byte* weights, int maxBlockSize)
    {
        try
        {
            var path = Marshal.PtrToStringUTF8((nint)weights) ?? throw new ArgumentException("Expected the path of a weights file, found NULL.");
            return GCHandle.ToIntPtr(GCHandle.Alloc(AmpNet.Load(path).CreateStreamer(maxBlockSize)));
        }
        catch (Exception failure)
        {
            Keep(failure);
            return 0;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "netgen_amp_process")]
    public static int Process(nint amp, float* input, float* output, int count)
    {
        try
        {
            Streamer(amp).Process(new ReadOnlySpan<float>(input, count), new Span<float>(output, count));
            return Success;
        }
        catch (Exception failure)
        {
            Keep(failure);
            return Failure;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "netgen_amp_reset")]
    public static int Reset(nint amp)
    {
        try
        {
            Streamer(amp).Reset();
            return Success;
        }
        catch (Exception failure)
        {
            Keep(failure);
            return Failure;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "netgen_amp_destroy")]
    public static void Destroy(nint amp)
    {
        if (amp != 0)
        {
            GCHandle.FromIntPtr(amp).Free();
        }
    }

    /// <summary>The net is causal and looks at no sample to come.</summary>
    [UnmanagedCallersOnly(EntryPoint = "netgen_amp_latency")]
    public static int Latency(nint amp) => 0;

    [UnmanagedCallersOnly(EntryPoint = "netgen_amp_last_error")]
    public static byte* LastError() => _lastError;

    private static AmpNet.Streamer Streamer(nint amp) =>
        amp == 0 ? throw new ArgumentException("Expected what netgen_amp_create returned, found NULL.") : (AmpNet.Streamer)GCHandle.FromIntPtr(amp).Target!;

    private static void Keep(Exception failure)
    {
        Marshal.FreeCoTaskMem((nint)_lastError);
        _lastError = (byte*)Marshal.StringToCoTaskMemUTF8(failure.Message);
    }
}
