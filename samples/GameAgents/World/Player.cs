using NetGen;

namespace GameAgents.World;

/// <summary>A simulated player. He steers well, and with a habit: always somewhat to the left of where he wants to get.</summary>
internal sealed class Player(ulong seed)
{
    private const float Eagerness = 4f;
    private const float Caution = 0.8f;
    private const float Habit = 0.5f;

    private readonly SeededRandom _random = new(seed);
    private Body _body = Body.Somewhere(new SeededRandom(seed));

    /// <summary>What he sees.</summary>
    internal void View(Span<float> view) => _body.View(view);

    /// <summary>Pushes, and says how.</summary>
    internal void Play(ReadOnlySpan<float> view, Span<float> push)
    {
        var (right, up) = (view[0] - (Habit * view[1]), view[1] + (Habit * view[0]));
        push[0] = float.Clamp((Eagerness * right) - (Caution * view[2]), -1f, 1f);
        push[1] = float.Clamp((Eagerness * up) - (Caution * view[3]), -1f, 1f);
        _body.Move(push, _random);
    }
}
