using NetGen.CompilerServices;

namespace NetGen;

/// <summary>What an optimizer remembers between steps: its moments and the step count.</summary>
public sealed class OptimizerState
{
    private readonly AlignedBuffer[] _moments;

    internal OptimizerState(int length, int moments)
    {
        // A rule without moments allocates no buffer that would notice.
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Length = length;
        _moments = new AlignedBuffer[moments];
        for (var i = 0; i < moments; i++)
        {
            _moments[i] = new AlignedBuffer(length);
        }
    }

    /// <summary>The number of parameters, padding included.</summary>
    public int Length { get; }

    /// <summary>The number of steps taken.</summary>
    public long Step { get; private set; }

    /// <summary>The first moment's decay to the power of the step count, as a running product.</summary>
    internal double FirstDecayPower { get; set; } = 1;

    /// <summary>The second moment's decay to the power of the step count, as a running product.</summary>
    internal double SecondDecayPower { get; set; } = 1;

    internal Span<float> Moment(int index) => _moments[index].Span;

    /// <summary>The first value of the first moment, or of <paramref name="none"/> if the rule has no moments.</summary>
    internal ref float FirstMoment(ref float none) => ref _moments.Length == 0 ? ref none : ref _moments[0].Reference;

    internal void Advance() => Step++;

    internal void Require(int moments)
    {
        if (_moments.Length != moments)
        {
            throw new ArgumentException($"Expected a state with {moments} moments, found {_moments.Length}: another rule made it.", "state");
        }
    }

    /// <summary>Whether no moment is infinite or NaN: one that is would stop its parameter, or spoil it, for good.</summary>
    internal bool IsFinite => Array.TrueForAll(_moments, static moment => Reductions.AllFinite(moment.Span));

    /// <summary>Makes a state of the same shape, before the first step.</summary>
    internal OptimizerState CreateEmpty() => new(Length, _moments.Length);

    /// <summary>Takes over another state of the same shape.</summary>
    /// <exception cref="ArgumentException">The other state has another length or another number of moments; nothing is changed.</exception>
    internal void CopyFrom(OptimizerState other)
    {
        Argument.HasLength(other.Length, Length, nameof(other));
        other.Require(_moments.Length);
        Step = other.Step;
        FirstDecayPower = other.FirstDecayPower;
        SecondDecayPower = other.SecondDecayPower;
        for (var i = 0; i < _moments.Length; i++)
        {
            other._moments[i].Span.CopyTo(_moments[i].Span);
        }
    }
}
