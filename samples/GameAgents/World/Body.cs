using System.Numerics;
using NetGen;

namespace GameAgents.World;

/// <summary>Somebody on the square from -1 to 1, who slides, and the food he is after.</summary>
internal struct Body
{
    /// <summary>The values of a view: where the food lies from here, and the velocity.</summary>
    internal const int ViewSize = 4;

    private const float Friction = 0.9f;
    private const float Strength = 0.01f;
    private const float Reach = 0.05f;

    private Vector2 _position;
    private Vector2 _velocity;
    private Vector2 _food;

    /// <summary>A body that lies still somewhere.</summary>
    internal static Body Somewhere(SeededRandom random) => new() { _position = Place(random), _food = Place(random) };

    /// <summary>What there is to decide by.</summary>
    internal readonly void View(Span<float> view)
    {
        (view[0], view[1]) = (_food.X - _position.X, _food.Y - _position.Y);
        (view[2], view[3]) = (_velocity.X / (Strength / (1 - Friction)), _velocity.Y / (Strength / (1 - Friction)));
    }

    /// <summary>Moves on with a push.</summary>
    /// <param name="push">Along both axes, each from -1 to 1.</param>
    /// <param name="random">Where the next food lies.</param>
    /// <returns>Whether the food was eaten.</returns>
    internal bool Move(ReadOnlySpan<float> push, SeededRandom random)
    {
        _velocity = (Friction * _velocity) + (Strength * new Vector2(push[0], push[1]));
        _position = Vector2.Clamp(_position + _velocity, -Vector2.One, Vector2.One);
        if (Vector2.DistanceSquared(_position, _food) > Reach * Reach)
        {
            return false;
        }

        _food = Place(random);
        return true;
    }

    private static Vector2 Place(SeededRandom random) => new((2 * random.NextSingle()) - 1, (2 * random.NextSingle()) - 1);
}
